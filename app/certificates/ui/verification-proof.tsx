import { Facts } from "~/shared/ui/facts";
import { Proof, ProofPart } from "~/shared/ui/proof";
import { Prose } from "~/shared/ui/sheet";
import { looks, StatusOf } from "~/shared/ui/status";
import type { Verification, VerifiedCertificate } from "../verify-certificate.server";

/** What the agency's book says of the paper in somebody's hand. */
export function VerificationProof({ found }: { found: Verification }) {
  switch (found.kind) {
    case "granted":
      return (
        <Proof
          tone="ok"
          icon="seal"
          title="Giấy khen còn giá trị"
          lead={`Nội dung dưới đây khớp với quyết định do ${found.agencyName} ban hành.`}
        >
          <CertificateFacts found={found} />
          <ProofPart title="Nếu giấy trên tay ghi khác">
            <p>
              So tên, số quyết định và số sổ vàng với trang này. Có điểm khác thì giấy đó không phải giấy đã ban hành:
              báo {found.agencyName}.
            </p>
          </ProofPart>
        </Proof>
      );
    case "revoked":
      return (
        <Proof
          tone="bad"
          title="Giấy khen đã bị thu hồi"
          lead="Giấy khen này không còn giá trị. Không dùng làm căn cứ khen thưởng hay chi tiền thưởng."
        >
          <CertificateFacts found={found} />
          <ProofPart title="Đang giữ giấy khen này">
            <p>Nộp lại cho {found.agencyName} theo quyết định thu hồi.</p>
          </ProofPart>
        </Proof>
      );
    case "unknown":
      return (
        <Proof
          tone="mute"
          title="Không có giấy khen nào mang mã này"
          lead={`Mã đã nhập: ${found.code}. Sổ khen thưởng của ${found.agencyName === "" ? "cơ quan" : found.agencyName} không có mã đó.`}
        >
          <ProofPart title="Kiểm tra lại trước khi kết luận">
            <Prose>
              <ul>
                <li>So từng nhóm bốn ký tự với mã trên giấy khen; mã không có chữ I, L, O, U.</li>
                <li>Quét hình QR thay cho gõ tay, nếu hình còn rõ.</li>
                <li>Giấy khen của cơ quan khác được xác minh ở trang của cơ quan đó.</li>
                <li>
                  Mã đúng mà vẫn không thấy: đối chiếu số quyết định và số sổ vàng trực tiếp với cơ quan ghi trên giấy.
                </li>
              </ul>
            </Prose>
          </ProofPart>
        </Proof>
      );
    case "wait":
      return (
        <Proof
          tone="wait"
          title="Xác minh tạm dừng ở địa chỉ này"
          lead={`Nhiều mã không có trong sổ vừa được gửi từ cùng một địa chỉ mạng. Xác minh lại được sau ${found.wait}.`}
        >
          <ProofPart>
            <p>Việc tạm dừng để không ai dò được mã. Mã vừa gửi chưa được xem; giấy khen không bị ảnh hưởng.</p>
          </ProofPart>
        </Proof>
      );
  }
}

function CertificateFacts({ found }: { found: VerifiedCertificate }) {
  const state =
    found.kind === "revoked" ? { ...looks.refused, label: "Đã thu hồi" } : { ...looks.done, label: "Còn giá trị" };
  const stateFact = { label: "Trạng thái", value: <StatusOf look={state} /> };
  return (
    <ProofPart>
      <Facts
        facts={[
          found.kind === "revoked" ? stateFact : null,
          {
            label: "Tặng cho",
            value: (
              <>
                <b className="big">{found.recipientName}</b>
                {found.recipientDetail !== "" && (
                  <>
                    <br />
                    {found.recipientDetail}
                  </>
                )}
              </>
            ),
          },
          { label: "Hình thức", value: found.award },
          { label: "Thành tích", value: found.achievement },
          { label: "Phong trào", value: found.campaignTitle },
          { label: "Quyết định", value: found.decision },
          { label: "Người ký", value: found.signer },
          { label: "Số sổ vàng", value: found.goldenBookNo },
          { label: "Cơ quan ban hành", value: found.agencyName },
          found.kind === "granted" ? stateFact : null,
          { label: "Xác minh lúc", value: `${found.checkedAt} (giờ Việt Nam)` },
        ]}
      />
    </ProofPart>
  );
}
